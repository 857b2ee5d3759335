using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

public sealed class DeliveringCasesOnSqlite(ITestOutputHelper output) : NoticeContract(null, output);
