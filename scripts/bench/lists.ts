/** Official lists of any length in the form of each: everything in them is made up. */

import { strToU8, zipSync } from 'fflate'
import type { ListId } from '../../src/core/model.ts'
import { COLUMNS } from '../../src/lists/australia.ts'

interface Form {
  list: ListId
  /** What it is, for the table. */
  form: string
  head: string
  entry: (number: number) => string
  tail: string
}

const name = (number: number) => `Made-up Trading Company ${number}`
/** Where the record follows a list whole, every name is a proposal: remarks keep them to some thousands, as they are, so that the reading is measured. */
const remark = 'A remark as long as such remarks are, about what the company does and for whom it does it. '.repeat(4)

export const FORMS: Form[] = [
  {
    list: 'ofac',
    form: 'sdn.csv',
    head: '',
    entry: (number) =>
      `${number},"${name(number)}",-0- ,"SDGT] [IFSR",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Additional Sanctions Information - Subject to Secondary Sanctions; Registration Number ${number} (Utopia)."\r\n`,
    tail: '\u001a',
  },
  {
    list: 'ofac',
    form: 'sdn_advanced.xml',
    head: '<Sanctions><ReferenceValueSets><EntryEventType ID="1">Created</EntryEventType><LegalBasis ID="1" LegalBasisShortRef="Executive Order 13581 (TCO)"/><List ID="1550">SDN List</List><NamePartType ID="1525">Entity Name</NamePartType><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartyType ID="2">Entity</PartyType><SanctionsType ID="1">Program</SanctionsType><Script ID="215">Latin</Script></ReferenceValueSets>',
    entry: (number) =>
      `<DistinctParty FixedRef="${number}"><Profile ID="${number}" PartySubTypeID="3"><Identity ID="${number}" Primary="true">${['true', 'false', 'false'].map((isPrimary, index) => `<Alias FixedRef="${number}" AliasTypeID="1403" Primary="${isPrimary}" LowQuality="false"><DocumentedName ID="${number}${index}"><DocumentedNamePart><NamePartValue NamePartGroupID="1" ScriptID="215">${name(number)} ${index}</NamePartValue></DocumentedNamePart></DocumentedName></Alias>`).join('')}<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="1" NamePartTypeID="1525"/></MasterNamePartGroup></NamePartGroups></Identity><Feature ID="1"><FeatureVersion><Comment>${remark}${remark}</Comment></FeatureVersion></Feature></Profile></DistinctParty><SanctionsEntry ID="${number}" ProfileID="${number}" ListID="1550"><EntryEvent ID="${number}" EntryEventTypeID="1" LegalBasisID="1"><Date><Year>2023</Year><Month>1</Month><Day>26</Day></Date></EntryEvent><SanctionsMeasure SanctionsTypeID="1"><Comment>TCO</Comment></SanctionsMeasure></SanctionsEntry>`,
    tail: '</Sanctions>',
  },
  {
    list: 'un',
    form: 'XML',
    head: '<CONSOLIDATED_LIST dateGenerated="2099-01-01T00:00:00"><ENTITIES>',
    entry: (number) =>
      `<ENTITY><FIRST_NAME>${name(number)}</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.${number}</REFERENCE_NUMBER><LISTED_ON>2014-05-14</LISTED_ON><COMMENTS1>${remark}</COMMENTS1><ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Company ${number}</ALIAS_NAME></ENTITY_ALIAS></ENTITY>`,
    tail: '</ENTITIES></CONSOLIDATED_LIST>',
  },
  {
    list: 'canada',
    form: 'XML',
    head: '<data-set>',
    entry: (number) =>
      `<record><Country>Russia / Russie</Country><EntityOrShip>${name(number)}</EntityOrShip><Aliases>Company ${number}</Aliases><Schedule>1, Part 2</Schedule><Item>${number}</Item><DateOfListing>2022-02-24</DateOfListing></record>`,
    tail: '</data-set>',
  },
  {
    list: 'eu',
    form: 'XML',
    head: '<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2099-01-01T00:00:00">',
    entry: (number) =>
      `<sanctionEntity designationDate="2021-12-13" euReferenceNumber="EU.${number}.1" logicalId="${number}"><remark>${remark}</remark><regulation programme="HR" publicationDate="2021-12-13"/><subjectType code="enterprise"/>${['EN', 'FR', 'RU'].map((language) => `<nameAlias wholeName="${name(number)} ${language}" nameLanguage="${language}" strong="true"><regulationSummary publicationDate="2021-12-13"/></nameAlias>`).join('')}</sanctionEntity>`,
    tail: '</export>',
  },
  {
    list: 'uk',
    form: 'XML',
    head: '<Designations><DateGenerated>01/01/2099</DateGenerated>',
    entry: (number) =>
      `<Designation><DateDesignated>24/03/2022</DateDesignated><UniqueID>RUS${number}</UniqueID><Names><Name><Name6>${name(number)}</Name6><NameType>Primary Name</NameType></Name><Name><Name6>Company ${number}</Name6><NameType>Alias</NameType></Name></Names><RegimeName>Russia</RegimeName><IndividualEntityShip>Entity</IndividualEntityShip><OtherInformation>${remark}</OtherInformation></Designation>`,
    tail: '</Designations>',
  },
  {
    list: 'uk',
    form: 'CSV',
    head: 'Report Date: 01-Jan-2099\nUnique ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Name non-latin script,Regime Name,Designation Type,Date Designated,Other Information\n',
    entry: (number) =>
      `RUS${number},,${name(number)},,,,,,Primary Name,,,Russia,Entity,24/03/2022,"${remark}"\nRUS${number},,Company ${number},,,,,,Alias,,,Russia,Entity,24/03/2022,"${remark}"\n`,
    tail: '',
  },
  {
    list: 'uk-proscribed',
    form: 'XML',
    head: '<Legislation><Schedule id="schedule-2"><Number>SCHEDULE 2</Number><TitleBlock><Title>Proscribed Organisations</Title></TitleBlock>',
    entry: (number) =>
      `<ListItem><Para><Text><Addition ChangeId="a${number}" CommentaryRef="key">${name(number)} (Company ${number})</Addition></Text></Para><!-- ${remark.repeat(12)} --></ListItem>`,
    tail: '</Schedule><Commentary id="key"><Text>Words inserted (29.3.2001) by S.I. 1</Text></Commentary></Legislation>',
  },
  {
    list: 'australia',
    form: 'XLSX, unpacked',
    head: '',
    entry: (number) =>
      `<row>${[`${number}`, name(number), 'Entity', 'Primary Name', '', remark, 'Instrument 2022', 'Autonomous (Russia)'].map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
    tail: '',
  },
  {
    list: 'switzerland',
    form: 'XML',
    head: '<swiss-sanctions-list list-type="whole-list" date="2099-01-01"><sanctions-program><program-key lang="eng">Ukraine</program-key><sanctions-set ssid="1"/></sanctions-program>',
    entry: (number) =>
      `<target ssid="${number}"><sanctions-set-id>1</sanctions-set-id><entity><identity main="true"><name name-type="primary-name" quality="good"><name-part order="1"><value>${name(number)}</value><spelling-variant lang="RUS" script="CYRL">Компания ${number}</spelling-variant></name-part></name></identity><justification>${remark}</justification></entity><modification modification-type="listed" effective-date="2022-03-16"/></target>`,
    tail: '</swiss-sanctions-list>',
  },
  {
    list: 'state-fto',
    form: 'HTML',
    head: '<!doctype html><table><tr><th>Date Designated</th><th>Name</th></tr>',
    entry: (number) =>
      `<tr><td>May 15, 2014</td><td>${name(number)} (C${number})<br>— Company ${number} Amendment (June 1, 2018)<!-- ${remark.repeat(12)} --></td></tr>`,
    tail: '</table>',
  },
  {
    list: 'canada-terrorist',
    form: 'XML',
    head: '<feed xmlns="http://www.w3.org/2005/Atom">',
    entry: (number) =>
      `<entry><title>${name(number)}</title><id>${number}</id><summary>Company ${number}, Firm ${number}</summary><content>${remark.repeat(12)}</content><published>2002-07-23</published></entry>`,
    tail: '</feed>',
  },
  {
    list: 'australia-terrorist',
    form: 'HTML',
    head: '<!doctype html><table><tr><th>Organisation</th><th>Date listed</th></tr>',
    entry: (number) =>
      `<tr><td>${name(number)} (C${number})</td><td>14 November 2002, Re-listed: 5 November 2004<!-- ${remark.repeat(12)} --></td></tr>`,
    tail: '</table>',
  },
  {
    list: 'japan',
    form: 'CSV',
    head: '区分,番号,告示日付,告示番号,個人・団体,氏名（日本語）,氏名（英語）,別名・別称（日本語）,別名・別称（英語）,旧称（日本語）,旧称（英語）,国連参照番号,その他の情報\n',
    entry: (number) => `40,040-${number},2022.3.1,1,団体,会社,${name(number)},,Company ${number},,,,"${remark}"\n`,
    tail: '',
  },
]

/** Make a list of at least so many bytes. */
export function makeList({ list, head, entry, tail }: Form, bytes: number): Uint8Array {
  const count = Math.ceil(bytes / Buffer.byteLength(entry(1_000_000)))
  const body = Array.from({ length: count }, (_, index) => entry(1_000_000 + index)).join('')
  return list === 'australia' ? packWorkbook(body) : Buffer.from(head + body + tail)
}

function packWorkbook(rows: string): Uint8Array {
  const first = `<row>${COLUMNS.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheet name="List" r:id="1"/></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="1" Type="r/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${first}${rows}</worksheet>`),
  })
}
