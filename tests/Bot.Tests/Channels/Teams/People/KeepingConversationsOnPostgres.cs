using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.People;

[Collection(PostgresServer.Collection)]
public sealed class KeepingConversationsOnPostgres(PostgresServer server, ITestOutputHelper output) : ConversationContract(server, output);
