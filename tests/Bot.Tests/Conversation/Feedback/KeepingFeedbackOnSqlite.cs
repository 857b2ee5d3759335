using Xunit.Abstractions;

namespace PolicyBot.Tests.Conversation.Feedback;

public sealed class KeepingFeedbackOnSqlite(ITestOutputHelper output) : FeedbackContract(null, output);
