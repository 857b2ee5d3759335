using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Outbox;

[Collection(PostgresServer.Collection)]
public sealed class DrainingOnPostgres(PostgresServer server, ITestOutputHelper output) : DrainContract(server, output);
