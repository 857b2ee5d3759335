namespace PolicyBot.Tests.TestKit;

/// <summary>Classes marked with this collection share one server, which is stopped after the last of them.</summary>
[CollectionDefinition(PostgresServer.Collection)]
public sealed class PostgresCollection : ICollectionFixture<PostgresServer>;
