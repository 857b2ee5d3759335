using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Queue;

[Collection(PostgresServer.Collection)]
public sealed class ListingCasesOnPostgres(PostgresServer server, ITestOutputHelper output) : QueueContract(server, output);
