import ArgumentParser

@main
struct CRMWeb: ParsableCommand {}
