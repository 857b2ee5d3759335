namespace PolicyBot.Knowledge.Tests.TestKit;

/// <summary>A script in place of <c>pdftotext</c>, gone after the test.</summary>
internal sealed class FakeProgram : IDisposable
{
    private readonly Folder _folder = new();

    /// <param name="script">What <c>sh</c> runs.</param>
    /// <param name="beside">What <c>pdftohtml</c> does, which stands in the same folder; without it there is none.</param>
    public FakeProgram(string script, string? beside = null)
    {
        Path = Add("pdftotext", script);
        if (beside is not null) Add("pdftohtml", beside);
    }

    public string Path { get; }

    public string Folder => _folder.Path;

    public void Dispose() => _folder.Dispose();

    private string Add(string name, string script)
    {
        var path = _folder.Add(name, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        return path;
    }
}
