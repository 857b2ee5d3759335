namespace PolicyBot.Tests.TestKit.AzureOpenAI;

/// <summary>How a <see cref="FakeAzureOpenAI"/> treats a call; <see cref="Moods"/> has those that are known.</summary>
internal delegate ModelAnswer ModelMood(ModelCall call);
