namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>A script in place of <c>pdftotext</c>, gone after the test.</summary>
internal sealed class FakeProgram : IDisposable
{
    private readonly Folder _folder = new();

    /// <param name="script">What <c>sh</c> runs.</param>
    public FakeProgram(string script)
    {
        Path = _folder.Add("pdftotext", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }

    public string Folder => _folder.Path;

    public void Dispose() => _folder.Dispose();
}
