using Xunit.Abstractions;

namespace PolicyBot.Tests.Cases.Clocks;

public sealed class RingingOnSqlite(ITestOutputHelper output) : AlarmContract(null, output);
