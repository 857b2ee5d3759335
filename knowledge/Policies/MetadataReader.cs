namespace PolicyBot.Knowledge.Policies;

/// <summary>Finds out who a policy is for and since when: from the front matter of its file, or from the sidecar beside it.</summary>
internal static class MetadataReader
{
    /// <param name="findings">Receives what should be mended.</param>
    /// <returns>What was said and where the text of the policy begins; <see langword="null"/> when what is said cannot be understood, so that the file must not be used.</returns>
    public static (FrontMatter FrontMatter, int BodyStart)? Read(PolicyFile file, ICollection<Finding> findings)
    {
        var own = FrontMatterReader.Read(file.Text);
        if (file.Sidecar is null) return Take(own, file.Path, findings);

        if (own is not FrontMatterResult.Absent)
        {
            // It travels with the text, and whoever changes the text sees it.
            findings.Add(new Finding(file.SidecarPath, "The document has front matter of its own, which is used, and this file is not; remove one of the two."));
            return Take(own, file.Path, findings);
        }

        return Take(FrontMatterReader.ReadSidecar(file.Sidecar), file.SidecarPath, findings);
    }

    private static (FrontMatter FrontMatter, int BodyStart)? Take(FrontMatterResult result, string path, ICollection<Finding> findings)
    {
        switch (result)
        {
            case FrontMatterResult.Broken broken:
                findings.Add(new Finding(path, broken.Sentence + Finding.LeftOut));
                return null;

            case FrontMatterResult.Read read:
                foreach (var remark in read.Remarks) findings.Add(new Finding(path, remark));
                return (read.FrontMatter, read.BodyStart);

            default:
                return (new FrontMatter(), 0);
        }
    }
}
