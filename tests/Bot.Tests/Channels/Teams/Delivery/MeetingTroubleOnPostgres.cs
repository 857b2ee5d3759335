using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.Delivery;

[Collection(PostgresServer.Collection)]
public sealed class MeetingTroubleOnPostgres(PostgresServer server, ITestOutputHelper output) : NoticeTroubleContract(server, output);
