using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases;

public sealed class RoutingCasesOnSqlite(ITestOutputHelper output) : RouteContract(null, output);
