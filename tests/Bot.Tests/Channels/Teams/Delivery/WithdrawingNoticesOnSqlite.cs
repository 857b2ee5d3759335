using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

public sealed class WithdrawingNoticesOnSqlite(ITestOutputHelper output) : WithdrawnNoticeContract(null, output);
