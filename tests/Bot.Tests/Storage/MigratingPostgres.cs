using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Storage;

[Collection(PostgresServer.Collection)]
public sealed class MigratingPostgres(PostgresServer server, ITestOutputHelper output) : MigratingContract(server, output);
