using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Conversation.Feedback;

[Collection(PostgresServer.Collection)]
public sealed class KeepingFeedbackOnPostgres(PostgresServer server, ITestOutputHelper output) : FeedbackContract(server, output);
