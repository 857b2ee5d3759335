using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Conflicts;

public sealed class KeepingPeopleOutOnSqlite(ITestOutputHelper output) : ConflictContract(null, output);
