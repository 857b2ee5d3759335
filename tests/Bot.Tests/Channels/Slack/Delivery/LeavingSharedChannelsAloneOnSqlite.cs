using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

public sealed class LeavingSharedChannelsAloneOnSqlite(ITestOutputHelper output) : SharedChannelContract(null, output);
