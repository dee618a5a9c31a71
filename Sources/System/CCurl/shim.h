/* libcurl for Swift: variadic functions do not import, so each kind of option has a wrapper. */
#ifndef MASHUP_CCURL_SHIM_H
#define MASHUP_CCURL_SHIM_H
#include <curl/curl.h>
#endif
