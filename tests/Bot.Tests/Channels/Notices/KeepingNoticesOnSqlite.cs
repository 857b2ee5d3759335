using Xunit.Abstractions;

namespace PolicyBot.Tests.Channels.Notices;

public sealed class KeepingNoticesOnSqlite(ITestOutputHelper output) : KeptNoticesContract(null, output);
