// What judging costs, on this machine: dotnet run -c Release --project tests/PhbPortal.Benchmarks
// A rule without data access has to answer in under 5 microseconds. docs/operations.md keeps the figures.
using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(PhbPortal.Benchmarks.Rulings).Assembly).Run(args.Length > 0 ? args : ["--filter", "*"]);
