using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Notices;

[Collection(PostgresServer.Collection)]
public sealed class KeepingNoticesOnPostgres(PostgresServer server, ITestOutputHelper output) : KeptNoticesContract(server, output);
