using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

public sealed class MeetingTroubleOnSqlite(ITestOutputHelper output) : NoticeTroubleContract(null, output);
