using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Queue;

public sealed class ListingCasesOnSqlite(ITestOutputHelper output) : QueueContract(null, output);
