using PolicyBot.Tests.TestKit;
using Xunit.Abstractions;

namespace PolicyBot.Tests.Storage;

[Collection(PostgresServer.Collection)]
public sealed class StoringOnPostgres(PostgresServer server, ITestOutputHelper output) : StorageContract(server, output);
