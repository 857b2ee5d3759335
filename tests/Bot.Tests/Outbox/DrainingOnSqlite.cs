using Xunit.Abstractions;

namespace PolicyBot.Tests.Outbox;

public sealed class DrainingOnSqlite(ITestOutputHelper output) : DrainContract(server: null, output);
