using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

[Collection(PostgresServer.Collection)]
public sealed class DeliveringCasesOnPostgres(PostgresServer server, ITestOutputHelper output) : NoticeContract(server, output);
