namespace PolicyBot.Tests.Browser;

/// <summary>Classes marked with this collection share one browser, which is closed after the last of them.</summary>
[CollectionDefinition(Chromium.Collection)]
public sealed class ChromiumCollection : ICollectionFixture<Chromium>;
