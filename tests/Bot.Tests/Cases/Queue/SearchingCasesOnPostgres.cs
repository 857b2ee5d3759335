using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Queue;

[Collection(PostgresServer.Collection)]
public sealed class SearchingCasesOnPostgres(PostgresServer server, ITestOutputHelper output) : SearchContract(server, output);
