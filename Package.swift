// swift-tools-version: 6.2
import PackageDescription

// Imports run downward only: Commands → Stages → Domain → Kernel → System (docs/modules.md).

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

func library(
  _ name: String, in layer: String, _ dependencies: [Target.Dependency] = [],
  resources: [Resource]? = nil, linking: [LinkerSetting]? = nil
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(layer)/\(name)", resources: resources,
    swiftSettings: strict, linkerSettings: linking)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/\(name)", exclude: exclude,
    swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let kernel = [
  library("PipelineCore", in: "Kernel", [crypto]),
  library("WorkStore", in: "Kernel", ["PipelineCore", grdb]),
  library("StageRunner", in: "Kernel", ["PipelineCore", "WorkStore"]),
]

let domain = [
  library("LessonModel", in: "Domain", ["PipelineCore"])
]

let package = Package(
  name: "LitMusicMashup",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: kernel + domain,
  swiftLanguageModes: [.v6]
)
