using Azure;
using Azure.Storage.Blobs;
using Puyang.Proposals.Office.Forms;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What is in force: one pointer blob names the policy and every form's template by their hashes.</summary>
/// <param name="Policy">office.json.</param>
/// <param name="PolicySeed">The file of the tree from which the policy was last published.</param>
/// <param name="Templates">By form; null in a pointer of the first version.</param>
public sealed record InForce(DocumentHash Policy, DocumentHash PolicySeed, IReadOnlyDictionary<string, FormTemplates>? Templates);

/// <summary>The policy in force and every policy that ever was; the forms' templates likewise.</summary>
public sealed class Bureaus(BlobContainerClient container, Documents documents, TimeProvider clock, string linkKey)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);
    private volatile Known? cached;

    /// <summary>The bureau as it is now; at most ten seconds old.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been published yet.</exception>
    public async Task<Bureau> Current() => (await Cached()).Bureau;

    /// <summary>A form's templates; at most ten seconds old.</summary>
    /// <exception cref="InvalidOperationException">The form has never been published.</exception>
    public async Task<FormTemplates> Templates(string form) => (await Cached()).InForce.Templates?.GetValueOrDefault(form)
        ?? throw new InvalidOperationException($"No template of the form {form} has been published yet.");

    /// <summary>The policy with this hash, whether in force or not.</summary>
    public async Task<Policy> Policy(DocumentHash hash) => PolicyFile.ReadPublished((await documents.Get(hash)).Span);

    /// <summary>Publishes what the tree holds, when the tree has changed since it was last published. A template that somebody of the
    /// office published stays: an update must not change an office's letterhead.</summary>
    /// <param name="policy">office.json.</param>
    /// <param name="templates">The .docx files by form.</param>
    /// <exception cref="PolicyException">office.json has mistakes.</exception>
    public async Task Seed(ReadOnlyMemory<byte> policy, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> templates)
    {
        _ = PolicyFile.Read(policy.Span);
        DocumentHash policyHash = await documents.Put(policy, "application/json");
        Dictionary<string, DocumentHash> hashes = [];
        foreach ((string form, ReadOnlyMemory<byte> template) in templates)
        {
            hashes[form] = await documents.Put(template, FormRoom.WordType);
        }

        await Change(old => new InForce(
            old?.PolicySeed == policyHash ? old.Policy : policyHash,
            policyHash,
            Seeded(old?.Templates, hashes)));
    }

    // A form that this program does not know belongs to a newer one, and keeps its versions.
    private Dictionary<string, FormTemplates> Seeded(IReadOnlyDictionary<string, FormTemplates>? old, Dictionary<string, DocumentHash> seeds)
    {
        Dictionary<string, FormTemplates> templates = new(old ?? new Dictionary<string, FormTemplates>());
        foreach ((string form, DocumentHash seed) in seeds)
        {
            templates[form] = FormTemplates.Seeded(templates.GetValueOrDefault(form), seed, clock.GetUtcNow());
        }

        return templates;
    }

    /// <summary>Makes a kept template the newest version of its form.</summary>
    /// <param name="form">The form's id.</param>
    /// <param name="template">A template that has been checked and kept.</param>
    /// <param name="by">Who publishes it.</param>
    public Task Publish(string form, DocumentHash template, PersonId by) => Change(old =>
    {
        Dictionary<string, FormTemplates> templates = new(old?.Templates ?? throw new InvalidOperationException("Nothing has been published yet."));
        templates[form] = templates[form].With(template, clock.GetUtcNow(), by);
        return old with { Templates = templates };
    });

    /// <summary>Notes that a file was uploaded as a form's template, so that no other document can pass for one.</summary>
    public Task Offer(string form, DocumentHash template) => Offered(form, template).WriteJson(clock.GetUtcNow());

    /// <summary>True when the file was uploaded as this form's template.</summary>
    public async Task<bool> IsOffered(string form, DocumentHash template) => await Offered(form, template).ExistsAsync();

    /// <summary>The other form of which the file is a template, or null.</summary>
    public async Task<string?> IsTemplateOfAnother(string form, DocumentHash template) => (await Cached()).InForce.Templates!
        .FirstOrDefault(other => other.Key != form && (other.Value.Seed == template || other.Value.Of(template) is not null)).Key;

    private BlobClient Offered(string form, DocumentHash template) => container.GetBlobClient($"uploads/{form}/{template}");

    private BlobClient InForceBlob => container.GetBlobClient("in-force.json");

    private async Task Change(Func<InForce?, InForce> change)
    {
        for (int attempt = 0; attempt < 10; attempt++)
        {
            (InForce InForce, ETag Tag)? pointer = await InForceBlob.ReadJson<InForce>();
            InForce renewed = change(pointer?.InForce);
            bool isSame = pointer is { InForce: var old } && OfficeJson.Write(old).AsSpan().SequenceEqual(OfficeJson.Write(renewed));
            if (isSame || await InForceBlob.TryWriteJson(renewed, pointer is { Tag: var tag } ? new() { IfMatch = tag } : new() { IfNoneMatch = ETag.All }))
            {
                cached = null;
                return;
            }
        }

        throw new TimeoutException("What is in force could not be changed in 10 attempts.");
    }

    private async Task<Known> Cached()
    {
        DateTimeOffset now = clock.GetUtcNow();
        Known? known = cached;
        if (known is not null && now - known.At < Fresh && now >= known.At)
        {
            return known;
        }

        InForce inForce = (await InForceBlob.ReadJson<InForce>())?.Value ?? throw new InvalidOperationException("No policy has been published yet.");
        Policy policy = known?.Bureau.PolicyHash == inForce.Policy ? known.Bureau.Policy : await Policy(inForce.Policy);
        FormTemplates replies = inForce.Templates?.GetValueOrDefault(FormList.Reply(policy).Id)
            ?? throw new InvalidOperationException("No template of the reply has been published yet.");
        Bureau bureau = new(policy, inForce.Policy, replies.Current.Hash, linkKey,
            inForce.Templates.GetValueOrDefault(Letters.LetterForms.CoOpinion.Id)?.Current.Hash);
        return cached = new Known(now, known?.Bureau == bureau ? known.Bureau : bureau, inForce);
    }

    private sealed record Known(DateTimeOffset At, Bureau Bureau, InForce InForce);
}
