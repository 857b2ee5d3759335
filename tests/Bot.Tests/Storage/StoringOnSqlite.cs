using Xunit.Abstractions;

namespace PolicyBot.Tests.Storage;

public sealed class StoringOnSqlite(ITestOutputHelper output) : StorageContract(server: null, output);
