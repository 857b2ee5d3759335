using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

[Collection(PostgresServer.Collection)]
public sealed class WithdrawingNoticesOnPostgres(PostgresServer server, ITestOutputHelper output) : WithdrawnNoticeContract(server, output);
