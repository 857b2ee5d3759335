using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Teams.People;

public sealed class KeepingConversationsOnSqlite(ITestOutputHelper output) : ConversationContract(null, output);
