// swift-tools-version: 6.2
import PackageDescription

/// Set by Tests/fuzz/run: modules are instrumented, and the fuzzer's program is there.
let isFuzzing = Context.environment["GLAS_FUZZ"] != nil

let swift: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    // A worker's buffers are its own; overlapping access is looked for where the tests run.
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
  ] + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])] : [])

/// A module of the pipeline; `dependencies` names every module that its sources import.
func module(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swift)
}

/// The tests of one module or, for the last rows, of the whole program.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swift)
}

// Modules stand in pipeline order: a module imports only modules listed above it.
let package = Package(
  name: "glas",
  products: [.executable(name: "glas", targets: ["glas"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CSystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(name: "CSystemZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CSystemZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .systemLibrary(name: "CSystemZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CSystemExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CSystemMD", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
    .systemLibrary(
      name: "CSystemXXH", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"])]),
    .target(
      name: "CICU", dependencies: ["CSystemICU"],
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(name: "CLexicons"),
    module("FeedbackModel", ["CSystemMD", "CSystemXXH"]),
    module(
      "Intake",
      [
        "CICU", "FeedbackModel", "CSystemZlib", "CSystemZstd", "CSystemZip", "CSystemExpat",
      ]),
    module("Normalization", ["CICU", "FeedbackModel"]),
    module("Segmentation", ["CICU", "FeedbackModel", "Normalization"]),
    module("LanguageIdentification", ["FeedbackModel", "Normalization", "Segmentation"]),
    module("Morphology", ["FeedbackModel", "Normalization"]),
    module(
      "Lexicons",
      [
        "CICU", "FeedbackModel", "Normalization", "Segmentation", "LanguageIdentification",
        "Morphology", "CLexicons", .product(name: "Yams", package: "Yams"),
      ]),
    module(
      "Tagging",
      ["FeedbackModel", "Normalization", "Segmentation", "LanguageIdentification", "Lexicons"]),
    module(
      "Attribution",
      [
        "FeedbackModel", "Normalization", "Segmentation", "Morphology", "Lexicons", "Tagging",
      ]),
    module("Aggregation", ["FeedbackModel"]),
    module("Store", ["FeedbackModel", "Aggregation"]),
    module(
      "Reports",
      [
        "FeedbackModel", "Aggregation",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    module(
      "Pipeline",
      [
        "CICU", "FeedbackModel", "Intake", "Normalization", "Segmentation",
        "LanguageIdentification", "Lexicons", "Tagging", "Attribution", "Aggregation", "Store",
        "Reports",
      ]),
    .executableTarget(
      name: "glas",
      dependencies: [
        "FeedbackModel", "Intake", "Normalization", "Segmentation", "LanguageIdentification",
        "Lexicons", "Tagging", "Attribution", "Aggregation", "Store", "Reports", "Pipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: swift),
    tests(
      "AttributionTests",
      [
        "FeedbackModel", "Normalization", "Segmentation", "Lexicons", "Tagging", "Attribution",
        "TestSupport",
      ]),
    .target(
      name: "TestSupport", dependencies: ["Lexicons"], path: "Tests/TestSupport",
      swiftSettings: swift),
    .target(name: "CAllocationCount", path: "Tests/CAllocationCount"),
    tests("FeedbackModelTests", ["FeedbackModel"]),
    tests("NormalizationTests", ["FeedbackModel", "Normalization", "Lexicons", "TestSupport"]),
    tests("SegmentationTests", ["Normalization", "Segmentation", "TestSupport"]),
    tests(
      "LanguageIdentificationTests",
      ["FeedbackModel", "Normalization", "Segmentation", "LanguageIdentification"]),
    tests(
      "LexiconsTests",
      [
        "CAllocationCount", "FeedbackModel", "Lexicons", "Normalization", "Pipeline", "TestSupport",
      ]),
    tests(
      "TaggingTests",
      ["FeedbackModel", "Normalization", "Segmentation", "Lexicons", "Tagging", "TestSupport"]),
    tests(
      "PipelineTests", ["FeedbackModel", "Lexicons", "Aggregation", "Pipeline", "TestSupport"]),
    tests("GlasTests", ["glas", "FeedbackModel", "Lexicons", "TestSupport"]),
    tests("IntakeTests", ["Intake", "FeedbackModel", "CSystemZlib", "CSystemZstd"]),
    tests("AggregationTests", ["FeedbackModel", "Aggregation", "Store"]),
    tests("StoreTests", ["FeedbackModel", "Aggregation", "Store"]),
    tests("ReportsTests", ["FeedbackModel", "Aggregation", "Reports"], exclude: ["Golden"]),
    tests("MorphologyTests", ["Morphology", "Normalization", "FeedbackModel"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)

if isFuzzing {
  package.products.append(.executable(name: "glas-fuzz", targets: ["glas-fuzz"]))
  package.targets += [
    .target(name: "CLibFuzzer", path: "Tests/fuzz/CLibFuzzer"),
    .executableTarget(
      name: "glas-fuzz",
      dependencies: [
        "CLibFuzzer", "FeedbackModel", "Intake", "Normalization", "Segmentation", "Lexicons",
      ],
      path: "Tests/fuzz/Targets", swiftSettings: swift,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
  ]
}
