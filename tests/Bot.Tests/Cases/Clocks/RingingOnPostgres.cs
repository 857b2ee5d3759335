using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Clocks;

[Collection(PostgresServer.Collection)]
public sealed class RingingOnPostgres(PostgresServer server, ITestOutputHelper output) : AlarmContract(server, output);
