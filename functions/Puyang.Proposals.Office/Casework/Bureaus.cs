using Azure;
using Azure.Storage.Blobs;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What is in force: one pointer blob names the policy and the template by their hashes.</summary>
/// <param name="Policy">office.json.</param>
/// <param name="Template">The reply letter's template.</param>
/// <param name="PolicySeed">The file of the tree from which the policy was last published.</param>
/// <param name="TemplateSeed">The file of the tree from which the template was last published.</param>
public sealed record InForce(DocumentHash Policy, DocumentHash Template, DocumentHash PolicySeed, DocumentHash TemplateSeed);

/// <summary>The policy in force and every policy that ever was.</summary>
public sealed class Bureaus(BlobContainerClient container, Documents documents, TimeProvider clock, string linkKey)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private (DateTimeOffset At, Bureau Bureau)? cached;

    /// <summary>The bureau as it is now; at most ten seconds old.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been published yet.</exception>
    public async Task<Bureau> Current()
    {
        DateTimeOffset now = clock.GetUtcNow();
        if (cached is { } known && now - known.At < Fresh && now >= known.At)
        {
            return known.Bureau;
        }

        (InForce InForce, ETag Tag) pointer = await Pointer() ?? throw new InvalidOperationException("No policy has been published yet.");
        Bureau bureau = cached is { } old && old.Bureau.PolicyHash == pointer.InForce.Policy && old.Bureau.Template == pointer.InForce.Template
            ? old.Bureau
            : new Bureau(await Policy(pointer.InForce.Policy), pointer.InForce.Policy, pointer.InForce.Template, linkKey);
        cached = (now, bureau);
        return bureau;
    }

    /// <summary>The policy with this hash, whether in force or not.</summary>
    public async Task<Policy> Policy(DocumentHash hash) => PolicyFile.ReadPublished((await documents.Get(hash)).Span);

    /// <summary>Publishes what the tree holds, when the tree has changed since it was last published.</summary>
    public async Task Seed(ReadOnlyMemory<byte> policy, ReadOnlyMemory<byte> template)
    {
        _ = PolicyFile.Read(policy.Span);
        DocumentHash policyHash = await documents.Put(policy, "application/json");
        DocumentHash templateHash = await documents.Put(template, "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        for (int attempt = 0; attempt < 5; attempt++)
        {
            (InForce InForce, ETag Tag)? pointer = await Pointer();
            InForce old = pointer?.InForce ?? new InForce(policyHash, templateHash, policyHash, templateHash);
            InForce renewed = new(
                old.PolicySeed == policyHash ? old.Policy : policyHash,
                old.TemplateSeed == templateHash ? old.Template : templateHash,
                policyHash,
                templateHash);
            if ((pointer is not null && renewed == old) || await TryPoint(renewed, pointer?.Tag))
            {
                cached = null;
                return;
            }
        }

        throw new TimeoutException("The policy could not be published in 5 attempts.");
    }

    private BlobClient InForceBlob => container.GetBlobClient("in-force.json");

    private Task<(InForce InForce, ETag Tag)?> Pointer() => InForceBlob.ReadJson<InForce>();

    private Task<bool> TryPoint(InForce inForce, ETag? from) =>
        InForceBlob.TryWriteJson(inForce, from is { } tag ? new() { IfMatch = tag } : new() { IfNoneMatch = ETag.All });
}
