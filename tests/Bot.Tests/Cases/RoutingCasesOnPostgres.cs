using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases;

[Collection(PostgresServer.Collection)]
public sealed class RoutingCasesOnPostgres(PostgresServer server, ITestOutputHelper output) : RouteContract(server, output);
