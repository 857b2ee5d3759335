using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

[Collection(PostgresServer.Collection)]
public sealed class GuardingANameOnPostgres(PostgresServer server, ITestOutputHelper output) : GuardingANameContract(server, output);
