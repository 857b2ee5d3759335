using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Casework;

public sealed class KeepingCaseworkOnSqlite(ITestOutputHelper output) : KeepingCaseworkContract(null, output);
