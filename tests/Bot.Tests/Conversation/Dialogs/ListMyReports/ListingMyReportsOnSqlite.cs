using Xunit.Abstractions;

namespace PolicyBot.Tests.Conversation.Dialogs.ListMyReports;

public sealed class ListingMyReportsOnSqlite(ITestOutputHelper output) : MyReportsContract(null, output);
