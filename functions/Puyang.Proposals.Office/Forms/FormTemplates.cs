namespace Puyang.Proposals.Office.Forms;

/// <summary>Every version of a form's template, oldest first.</summary>
/// <param name="Seed">The file of the tree from which one was last published.</param>
/// <param name="Versions">Never empty.</param>
public sealed record FormTemplates(DocumentHash Seed, IReadOnlyList<TemplateVersion> Versions)
{
    /// <summary>The version in force.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public TemplateVersion Current => Versions[^1];

    /// <summary>True when the program has brought another template since the office published its own.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasOtherSeed => Versions.All(version => version.Hash != Seed);

    /// <summary>The newest version with this template, or null.</summary>
    public TemplateVersion? Of(DocumentHash template) => Versions.LastOrDefault(version => version.Hash == template);

    /// <summary>With one more version; the same when it is in force already.</summary>
    public FormTemplates With(DocumentHash template, DateTimeOffset at, PersonId by) => template == Current.Hash
        ? this
        : this with { Versions = [.. Versions, new TemplateVersion(Versions.Count + 1, template, at, by)] };

    /// <summary>After a start with the tree's file: it is published when it is new, unless the office has published one of its own.</summary>
    public static FormTemplates Seeded(FormTemplates? old, DocumentHash seed, DateTimeOffset at)
    {
        if (old is null)
        {
            return new FormTemplates(seed, [new TemplateVersion(1, seed, at, PersonId.System)]);
        }

        bool isNew = old.Seed != seed && old.Current.By == PersonId.System;
        return (isNew ? old.With(seed, at, PersonId.System) : old) with { Seed = seed };
    }
}

/// <summary>One version of a form's template.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Hash">The .docx.</param>
/// <param name="At">When it was published.</param>
/// <param name="By">Who published it; the program itself for what it brings along.</param>
public sealed record TemplateVersion(int Number, DocumentHash Hash, DateTimeOffset At, PersonId By);
