using Xunit.Abstractions;

namespace PolicyBot.Tests.Storage;

public sealed class MigratingSqlite(ITestOutputHelper output) : MigratingContract(server: null, output);
