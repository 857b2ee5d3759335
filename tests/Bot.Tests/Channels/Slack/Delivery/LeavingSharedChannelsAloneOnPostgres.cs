using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Slack.Delivery;

[Collection(PostgresServer.Collection)]
public sealed class LeavingSharedChannelsAloneOnPostgres(PostgresServer server, ITestOutputHelper output) : SharedChannelContract(server, output);
