using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

[Collection(PostgresServer.Collection)]
public sealed class KeepingCaseworkOnPostgres(PostgresServer server, ITestOutputHelper output) : KeepingCaseworkContract(server, output);
