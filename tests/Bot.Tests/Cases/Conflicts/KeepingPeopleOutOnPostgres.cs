using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Conflicts;

[Collection(PostgresServer.Collection)]
public sealed class KeepingPeopleOutOnPostgres(PostgresServer server, ITestOutputHelper output) : ConflictContract(server, output);
