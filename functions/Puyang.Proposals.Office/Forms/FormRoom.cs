using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>Makes documents of forms, and checks and publishes their templates.</summary>
public sealed class FormRoom(Documents documents, Bureaus bureaus)
{
    /// <summary>The media type of a .docx.</summary>
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A document of the template in force.</summary>
    /// <exception cref="MissingDataException">Something that the form must show is missing.</exception>
    public async Task<byte[]> Make(Form form, object data) =>
        (await Template(form, (await bureaus.Templates(form.Id)).Current.Hash)).Render(data);

    /// <summary>A template of the form that is or was published, came with the program, or was uploaded for it; null for any other file.</summary>
    public async Task<WordTemplate?> Known(Form form, DocumentHash hash)
    {
        FormTemplates templates = await bureaus.Templates(form.Id);
        if (templates.Of(hash) is null && templates.Seed != hash && !await bureaus.IsOffered(form.Id, hash))
        {
            return null;
        }

        try
        {
            return await Template(form, hash);
        }
        catch (TemplateException)
        {
            // An earlier program took it.
            return null;
        }
    }

    /// <summary>A kept template, ready to be filled.</summary>
    /// <exception cref="TemplateException">It has mistakes, as a program of today sees it.</exception>
    public async Task<WordTemplate> Template(Form form, DocumentHash hash) =>
        Compiled.Find(form, hash) ?? Compiled.Of(form, await documents.Get(hash), isKept: true);

    /// <summary>Checks a template that somebody has edited, and keeps it so that it can be looked at and published.</summary>
    /// <returns>Its hash.</returns>
    /// <exception cref="TemplateException">It has mistakes.</exception>
    /// <exception cref="MissingDataException">It has no place for something that the policy in force switches on.</exception>
    public async Task<DocumentHash> Keep(Form form, ReadOnlyMemory<byte> docx)
    {
        FormList.Check(form, Compiled.Of(form, docx), (await bureaus.Current()).Policy);
        DocumentHash hash = Hashes.Of(docx.Span);
        if (await bureaus.IsTemplateOfAnother(form.Id, hash) is { } other)
        {
            throw new TemplateException([TemplateProblem.OfFile($"这是“{FormList.Find(other)?.Name ?? other}”的模板，请在那种文书的页面上传。")]);
        }

        await documents.Put(docx, WordType);
        await bureaus.Offer(form.Id, hash);
        return hash;
    }
}
