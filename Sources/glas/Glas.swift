import ArgumentParser

@main
struct Glas: ParsableCommand {}
