/** Small lists of our own in the formats of the real ones; every name in them is made up. */

const NOTHING = '-0- '
/** A row of sdn.csv. */
export const row = (number: number, name: string, type: string, programmes: string, remarks: string) =>
  `${number},"${name}",${type},"${programmes}",${Array(7).fill(NOTHING).join(',')},${remarks}\r\n`

export const ofac = [
  row(36, 'A FERRY, LTD.', NOTHING, 'CUBA', NOTHING),
  row(90001, "PRIVATE COMPANY 'FALCON'", NOTHING, 'TCO] [CAR', `"Secondary sanctions risk; a.k.a. 'FALCON GROUP'."`),
  row(90002, 'DOE, Jane Alexandra', '"individual"', 'TCO', '"DOB 05 Jul 1956; nationality Utopia."'),
  '\u001a',
].join('')

export const un = `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2023-01-20T23:00:05.233Z"><INDIVIDUALS><INDIVIDUAL>
  <FIRST_NAME>JANE</FIRST_NAME><SECOND_NAME>ALEXANDRA</SECOND_NAME><THIRD_NAME>DOE</THIRD_NAME>
  <UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.901</REFERENCE_NUMBER><LISTED_ON>2001-01-25</LISTED_ON>
  <NATIONALITY><VALUE>Utopia</VALUE></NATIONALITY>
  <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Jane the Elder</ALIAS_NAME></INDIVIDUAL_ALIAS>
  <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Jane</ALIAS_NAME></INDIVIDUAL_ALIAS>
</INDIVIDUAL></INDIVIDUALS><ENTITIES><ENTITY>
  <FIRST_NAME>Falcon Front</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>
  <REFERENCE_NUMBER>QDe.901</REFERENCE_NUMBER><LISTED_ON>2014-05-14T00:00:00</LISTED_ON>
  <NAME_ORIGINAL_SCRIPT>جبهة الصقر</NAME_ORIGINAL_SCRIPT>
  <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>The Falcons Front</ALIAS_NAME></ENTITY_ALIAS>
  <ENTITY_ALIAS><QUALITY/><ALIAS_NAME/></ENTITY_ALIAS>
</ENTITY></ENTITIES></CONSOLIDATED_LIST>
`

export const canada = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<data-set xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <record><Country>Russia / Russie</Country><EntityOrShip>Falcon</EntityOrShip><Aliases>Группа Сокол; Sokol Group</Aliases>
    <Schedule>1, Part 2</Schedule><Item>88</Item><DateOfListing>2022-02-24</DateOfListing></record>
  <record><Country>Zimbabwe</Country><LastName>Doe </LastName><GivenName>Jane</GivenName>
    <Item>166</Item><DateOfListing>2008-09-04</DateOfListing></record>
</data-set>
`

export const ofacAdvanced = `<?xml version="1.0" standalone="yes"?>
<Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML">
  <DateOfIssue CalendarTypeID="1"><Year>2023</Year><Month>1</Month><Day>26</Day></DateOfIssue>
  <ReferenceValueSets>
    <EntryEventTypeValues><EntryEventType ID="1">Created</EntryEventType><EntryEventType ID="2">Amended</EntryEventType></EntryEventTypeValues>
    <LegalBasisValues>
      <LegalBasis ID="1" LegalBasisShortRef="Unknown" LegalBasisTypeID="1" SanctionsProgramID="1">Unknown</LegalBasis>
      <LegalBasis ID="7" LegalBasisShortRef="Executive Order 13581 (TCO)" LegalBasisTypeID="1" SanctionsProgramID="1">Executive Order 13581 (TCO)</LegalBasis>
      <LegalBasis ID="8" LegalBasisShortRef="Executive Order 13660 (Ukraine)" LegalBasisTypeID="1" SanctionsProgramID="1">Executive Order 13660 (Ukraine)</LegalBasis>
    </LegalBasisValues>
    <ListValues><List ID="1550">SDN List</List><List ID="91243">Non-SDN CMIC List</List></ListValues>
    <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType><NamePartType ID="1525">Entity Name</NamePartType><NamePartType ID="1526">Vessel Name</NamePartType></NamePartTypeValues>
    <PartySubTypeValues><PartySubType ID="1" PartyTypeID="4">Vessel</PartySubType><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
    <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType><PartyType ID="4">Transport</PartyType></PartyTypeValues>
    <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="1705">Block</SanctionsType></SanctionsTypeValues>
    <ScriptValues><Script ID="215" ScriptCode="Latn">Latin</Script><Script ID="220" ScriptCode="Cyrl">Cyrillic</Script></ScriptValues>
  </ReferenceValueSets>
  <Locations><Location ID="25"><LocationCountry CountryID="1"/></Location></Locations>
  <DistinctParties>
    ${party('90001', '3', [
      ['90001', '1525', 'true', 'false', '215', 'PRIVATE COMPANY ‘FALCON’'],
      ['90001', '1525', 'true', 'false', '220', 'ЧВК «СОКОЛ»'],
      ['90001', '1525', 'false', 'false', '215', 'FALCON GROUP'],
      ['90001', '1525', 'false', 'true', '215', 'THE ORCHESTRA'],
    ])}
    ${party('90002', '4', [
      ['90002', '1520', 'true', 'false', '215', 'DOE'],
      ['90002', '1521', 'true', 'false', '215', 'Jane Alexandra'],
    ])}
    ${party('90003', '1', [['90003', '1526', 'true', 'false', '215', 'A FERRY']])}
    ${party('90004', '3', [['90004', '1525', 'true', 'false', '215', 'A FIRM OF ANOTHER LIST']])}
  </DistinctParties>
  <SanctionsEntries>
    <SanctionsEntry ID="1" ProfileID="90001" ListID="1550">
      <EntryEvent ID="1" EntryEventTypeID="1" LegalBasisID="8"><Date CalendarTypeID="1"><Year>2017</Year><Month>6</Month><Day>20</Day></Date></EntryEvent>
      <EntryEvent ID="2" EntryEventTypeID="1" LegalBasisID="7"><Date CalendarTypeID="1"><Year>2023</Year><Month>1</Month><Day>26</Day></Date></EntryEvent>
      <SanctionsMeasure ID="1" SanctionsTypeID="1705"><Comment/></SanctionsMeasure>
      <SanctionsMeasure ID="2" SanctionsTypeID="1"><Comment>UKRAINE-EO13660</Comment></SanctionsMeasure>
      <SanctionsMeasure ID="3" SanctionsTypeID="1"><Comment>TCO</Comment></SanctionsMeasure>
      <SanctionsMeasure ID="4" SanctionsTypeID="1"><Comment>CAR</Comment></SanctionsMeasure>
    </SanctionsEntry>
    <SanctionsEntry ID="2" ProfileID="90002" ListID="1550">
      <EntryEvent ID="3" EntryEventTypeID="1" LegalBasisID="7"><Date CalendarTypeID="1"><Year>2023</Year><Month>1</Month><Day>26</Day></Date></EntryEvent>
      <SanctionsMeasure ID="5" SanctionsTypeID="1"><Comment>TCO</Comment></SanctionsMeasure>
    </SanctionsEntry>
    <SanctionsEntry ID="3" ProfileID="90003" ListID="1550">
      <EntryEvent ID="4" EntryEventTypeID="1" LegalBasisID="1"><Date CalendarTypeID="1"><Year>1986</Year><Month>12</Month><Day>10</Day></Date></EntryEvent>
      <SanctionsMeasure ID="6" SanctionsTypeID="1"><Comment>CUBA</Comment></SanctionsMeasure>
    </SanctionsEntry>
    <SanctionsEntry ID="4" ProfileID="90004" ListID="91243"><SanctionsMeasure ID="7" SanctionsTypeID="1"><Comment>CMIC-EO13959</Comment></SanctionsMeasure></SanctionsEntry>
  </SanctionsEntries>
</Sanctions>
`

type Part = [ref: string, type: string, isPrimary: string, isWeak: string, script: string, value: string]

/** Of a party: consecutive parts of one script that are not of an entity are one name. */
function party(id: string, subtype: string, parts: Part[]): string {
  const groups = [...new Set(parts.map(([, type]) => type))]
  const isPerson = groups.includes('1520')
  const names = isPerson ? [parts] : parts.map((part) => [part])
  const aliases = names.map((own) => {
    const [, , isPrimary, isWeak] = own[0] as Part
    const values = own.map(
      ([, type, , , script, value]) =>
        `<DocumentedNamePart><NamePartValue NamePartGroupID="${id}${type}" ScriptID="${script}">${value}</NamePartValue></DocumentedNamePart>`,
    )
    return `<Alias FixedRef="${id}" AliasTypeID="1403" Primary="${isPrimary}" LowQuality="${isWeak}"><DocumentedName>${values.join('')}</DocumentedName></Alias>`
  })
  return `<DistinctParty FixedRef="${id}"><Comment/><Profile ID="${id}" PartySubTypeID="${subtype}"><Identity ID="1${id}" Primary="true">${aliases.join('')}
    <NamePartGroups>${groups.map((type) => `<MasterNamePartGroup><NamePartGroup ID="${id}${type}" NamePartTypeID="${type}"/></MasterNamePartGroup>`).join('')}</NamePartGroups></Identity>
    <Feature ID="9"><FeatureVersion><Comment>Secondary sanctions risk</Comment></FeatureVersion></Feature></Profile></DistinctParty>`
}

export const eu = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2023-01-25T16:47:04.449+02:00" globalFileId="1">
  <sanctionEntity designationDate="2021-12-13" designationDetails="" unitedNationId="" euReferenceNumber="EU.9001.90" logicalId="901">
    <remark>A remark</remark>
    <regulation regulationType="amendment" publicationDate="2022-12-01" entryIntoForceDate="2022-12-02" numberTitle="2022/1 (OJ L1)" programme="HR" logicalId="1"><publicationUrl>https://eur-lex.europa.eu/x</publicationUrl></regulation>
    <subjectType code="enterprise" classificationCode="E"/>
    <nameAlias wholeName="Groupe Faucon" nameLanguage="FR" strong="true"/>
    <nameAlias wholeName="Falcon Group" nameLanguage="EN" strong="true"><regulationSummary regulationType="amendment"/></nameAlias>
    <nameAlias wholeName="Группа Сокол" nameLanguage="RU" strong="true"/>
    <nameAlias wholeName="Falcon Group" nameLanguage="EN" strong="true"/>
    <nameAlias wholeName="The Orchestra" nameLanguage="EN" strong="false"/>
    <nameAlias wholeName="The Company" nameLanguage="EN" strong="true"><remark>lo quality aliias</remark></nameAlias>
  </sanctionEntity>
  <sanctionEntity designationDate="2001-01-25" unitedNationId="QDi.901" euReferenceNumber="" logicalId="902">
    <regulation regulationType="regulation" programme="TAQA"/><regulation regulationType="amendment" programme="EUAQ"/>
    <subjectType code="person" classificationCode="P"/>
    <nameAlias firstName="Jane" lastName="Doe" wholeName="Jane Doe" nameLanguage="" strong="true"/>
  </sanctionEntity>
</export>
`

export const uk = `<?xml version="1.0" encoding="utf-8"?>
<Designations xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <DateGenerated>25/01/2023</DateGenerated>
  <Designation>
    <LastUpdated>04/08/2022</LastUpdated><DateDesignated>24/03/2022</DateDesignated><UniqueID>RUS9001</UniqueID>
    <Names>
      <Name><Name6>FALCON</Name6><NameType>Alias</NameType></Name>
      <Name><Name6>FALCON GROUP</Name6><NameType>Primary Name</NameType></Name>
      <Name><Name6>The Orchestra</Name6><NameType>ALias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
    </Names>
    <NonLatinNames><NonLatinName><NameNonLatinScript>Группа Сокол </NameNonLatinScript></NonLatinName></NonLatinNames>
    <RegimeName>The Russia (Sanctions) (EU Exit) Regulations 2019</RegimeName>
    <IndividualEntityShip>Entity</IndividualEntityShip>
  </Designation>
  <Designation>
    <DateDesignated>25/01/2001</DateDesignated><UniqueID>AQD9001</UniqueID><UNReferenceNumber>QDi.901</UNReferenceNumber>
    <Names>
      <Name><Name1> JANE</Name1><Name2>ALEXANDRA</Name2><Name6>DOE</Name6><NameType>Primary name</NameType></Name>
      <Name><Name1>Jane</Name1><Name6>Doe</Name6><NameType>Primary name variation</NameType></Name>
    </Names>
    <RegimeName>The ISIL (Da’esh) and Al-Qaida (United Nations Sanctions) (EU Exit) Regulations 2019</RegimeName>
    <IndividualEntityShip>Individual</IndividualEntityShip>
  </Designation>
</Designations>
`

const UK_HEADING =
  'Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,Alias strength,Title,Name non-latin script,Regime Name,Designation Type,Date Designated'

export const ukCsv = `Report Date: 25-Jan-2023
${UK_HEADING}
04/08/2022,RUS9001,1,,FALCON,,,,,,Alias,,,,The Russia (Sanctions) (EU Exit) Regulations 2019,Entity,24/03/2022
25/01/2022,AQD9001,2,QDi.901,DOE,JANE,ALEXANDRA,,,,Primary name,,,,The ISIL (Da’esh) and Al-Qaida (United Nations Sanctions) (EU Exit) Regulations 2019,Individual,25/01/2001
25/01/2022,AQD9001,2,QDi.901,Doe,Jane,,,,,Primary name variation,,,,The ISIL (Da’esh) and Al-Qaida (United Nations Sanctions) (EU Exit) Regulations 2019,Individual,25/01/2001
04/08/2022,RUS9001,1,,FALCON GROUP,,,,,,Primary Name,,,Группа Сокол,The Russia (Sanctions) (EU Exit) Regulations 2019,Entity,24/03/2022
04/08/2022,RUS9001,1,,The Orchestra,,,,,,Alias,Low quality a.k.a,,,The Russia (Sanctions) (EU Exit) Regulations 2019,Entity,24/03/2022
`

export const ukProscribed = `<?xml version="1.0" encoding="utf-8"?>
<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" DocumentURI="http://www.legislation.gov.uk/ukpga/2000/11/schedule/2">
  <ukm:Metadata xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Terrorism Act 2000</dc:title></ukm:Metadata>
  <Primary><Schedules><Schedule id="schedule-2"><Number>SCHEDULE 2</Number><TitleBlock><Title>Proscribed Organisations</Title></TitleBlock>
    <ScheduleBody><UnorderedList Decoration="none">
      <ListItem><Para><Text>The Falcon Army.</Text></Para></ListItem>
      <ListItem><Para><Text><CommentaryRef Ref="key-1"/><Addition ChangeId="a" CommentaryRef="key-1">Falcon Front (Front of Falcons (FoF)) (Jabhat al-Saqr)</Addition></Text></Para></ListItem>
      <ListItem><Para><Text><Addition ChangeId="b" CommentaryRef="key-2">Sons of the Falcon, including the Young Falcons</Addition></Text></Para></ListItem>
      <ListItem><Para><Text>The Old Brigade <Addition ChangeId="c" CommentaryRef="key-1">(The Brigade)</Addition></Text></Para></ListItem>
      <ListItem><Para><Text><Substitution ChangeId="d" CommentaryRef="key-3">Falcon Party (Falcon Wing)</Substitution></Text></Para></ListItem>
      <ListItem><Para><Text><Repeal ChangeId="e" CommentaryRef="key-4">The Lifted Group</Repeal>. . .</Text></Para></ListItem>
    </UnorderedList></ScheduleBody></Schedule></Schedules></Primary>
  <Commentaries>
    <Commentary id="key-1" Type="F"><Para><Text>Words in <CitationSubRef>Sch. 2</CitationSubRef> inserted (29.3.2001) by <Citation>S.I. 2001/1261</Citation>, art. 2</Text></Para></Commentary>
    <Commentary id="key-2" Type="F"><Para><Text>Sch. 2 entry added (14.10.2005) by S.I. 2005/2892, art. 2</Text></Para></Commentary>
    <Commentary id="key-3" Type="F"><Para><Text>Words in Sch. 2 substituted (2.3.2019) by S.I. 2019/406, art. 2</Text></Para></Commentary>
    <Commentary id="key-4" Type="F"><Para><Text>Words in Sch. 2 omitted (1.1.2010) by S.I. 2010/1</Text></Para></Commentary>
  </Commentaries>
</Legislation>
`

export const canadaTerrorist = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Currently listed entities</title><updated>2023-01-25</updated>
  <entry><title>Falcon Front (FF)</title><id>12</id><link href="https://example.org/12"/>
    <summary>Front of Falcons (Young, Old), Jabhat al-Saqr (The Falcon’s Front); Sokol and Falcon Army</summary>
    <content>A group.</content><published>2002-07-23</published><updated>Not yet reviewed</updated></entry>
  <entry><title>Sons of the Falcon</title><id>13</id><summary>N/A</summary><content>A group.</content><published>2010-06-10</published><updated>2021-06-01</updated></entry>
</feed>
`

export const canadaRegulation = `<?xml version="1.0" encoding="utf-8"?>
<Regulation xmlns:lims="http://justice.gc.ca/lims" lims:current-date="2023-01-24"><Identification><InstrumentNumber>SOR/2002-284</InstrumentNumber>
  <ConsolidationDate><Date><YYYY>2023</YYYY><MM>1</MM><DD>25</DD></Date></ConsolidationDate></Identification>
  <Body><Section><Label>1</Label><Text>The following list is established.</Text><List>
    <Item><Text>Falcon Front (FF) (“The League of Falcons”) (also known among other names as Jabhat al-Saqr (The Falcon’s Front), <Language xml:lang="fr">Front des Faucons</Language> and Old Falcons)</Text></Item>
    <Item><Text>Sons of the Falcon (also known as Falcon Army)</Text></Item>
    <Item><Text>764</Text></Item>
  </List></Section></Body></Regulation>
`

export const euAnnex = `celex,recordId,programKey,annex,measure,startDate,reason,schema,name,alias,weakAlias,previousName,country,notes
39001R0001,1,EU-TERR,II.A,Asset freeze,,,Person,DOE Jane,Jane the Elder; J. Doe,,,Utopia,
39001R0001,1,EU-TERR,II.B,Asset freeze,29.12.2001,,Organization,Falcon Front (FF),Jabhat al-Saqr,,Hawk Front,,"including ‘Falcon’s Army’ – ‘FA’"
`

export const switzerland = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<swiss-sanctions-list list-type="whole-list" date="2023-01-25">
  <sanctions-program ssid="20"><program-key lang="ger">Ukraine DE</program-key><program-key lang="eng">Ukraine</program-key>
    <sanctions-set ssid="901" lang="eng">annex 8</sanctions-set><sanctions-set ssid="901" lang="ger">Anhang 8</sanctions-set></sanctions-program>
  <sanctions-program ssid="21"><program-key lang="eng">Libya</program-key><sanctions-set ssid="902" lang="eng">annex 2</sanctions-set></sanctions-program>
  <target ssid="5001"><sanctions-set-id>901</sanctions-set-id>
    <entity><identity ssid="1" main="true">
      <name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>Falcon Group</value><spelling-variant lang="RUS" script="CYRL">Группа Сокол</spelling-variant></name-part></name>
      <name name-type="alias" quality="low"><name-part order="1" name-part-type="whole-name"><value>The Orchestra</value></name-part></name>
      <name name-type="formerly-known-as" quality="good"><name-part order="1" name-part-type="whole-name"><value>Falcon Ltd.</value></name-part></name>
    </identity><justification>For reasons.</justification></entity>
    <modification modification-type="amended" effective-date="2022-06-10"><added><identity main="true"><name name-type="primary-name" quality="good"><name-part order="1"><value>Another Name</value></name-part></name></identity></added></modification>
    <modification modification-type="listed" effective-date="2022-03-16"/></target>
  <target ssid="5002"><sanctions-set-id>902</sanctions-set-id><foreign-identifier>LYi.901</foreign-identifier>
    <individual sex="female"><identity ssid="2" main="true"><name name-type="primary-name" quality="good">
      <name-part order="2" name-part-type="family-name"><value>Doe</value><spelling-variant lang="ARA" script="ARAB">دو</spelling-variant></name-part>
      <name-part order="1" name-part-type="given-name"><value>Jane</value><spelling-variant lang="ARA" script="ARAB">جين</spelling-variant></name-part>
    </name></identity></individual><modification modification-type="listed" effective-date="2021-09-28"/></target>
  <target ssid="5003"><sanctions-set-id>901</sanctions-set-id><individual><identity main="true"><name name-type="primary-name" quality="good"><name-part order="1"><value>Off The List</value></name-part></name></identity></individual>
    <modification modification-type="listed" effective-date="2014-03-01"/><modification modification-type="de-listed" effective-date="2016-03-01"/></target>
  <target ssid="5004"><sanctions-set-id>901</sanctions-set-id><object object-type="vessel"><identity main="true"><name name-type="primary-name" quality="good"><name-part order="1" name-part-type="whole-name"><value>A Ferry</value></name-part></name></identity></object>
    <modification modification-type="listed" effective-date="2022-04-01"/></target>
</swiss-sanctions-list>
`

export const stateFto = `<!DOCTYPE html><html lang="en"><head><title>Foreign Terrorist Organizations</title><script>"<table>"</script></head><body>
<h2>Designated Foreign Terrorist Organizations</h2>
<table><thead><tr><th>Date Designated</th><th>Name</th></tr></thead><tbody>
<tr><td>October 8, 1997</td><td>Falcon Army (FA)</td></tr>
<tr><td>May 15, 2014</td><td>Falcon Front, aka Jabhat al-Saqr (FF/JS)<br>— Young Falcons Amendment (November 14, 2016)<br/>&#8212; Falcons&rsquo; Trust, and Old Falcons Amendments (June 1, 2018)</td></tr>
<tr><td>1/14/2021<td>Sons of the Falcon (formerly Sons of the Hawk)
</tbody></table>
<h2>Delisted Foreign Terrorist Organizations</h2>
<table><tr><td>Date Removed</td><td>Name</td><td>Date Originally Designated</td></tr>
<tr><td>May 20, 2022</td><td>The Lifted Group</td><td>October 8, 1997</td></tr></table>
</body></html>
`

export const australiaTerrorist = `<!DOCTYPE html><html><body><p>There are 3 organisations.</p>
<table class="x"><tr><th>Organisation</th><th>Date listed</th></tr>
<tr><td><a href="/a">Falcon Front (FF)</a></td><td><p>14 November 2002</p><p>Re-listed: 5 November 2004, 3 November 2006</p></td></tr>
<tr><td>Sons of the Falcon</td><td>Formerly listed as Sons of the Hawk on 5 November 2014</td></tr>
<tr><td>Falcon&#160;Army</td><td>1 July 2020, formerly listed as the Hawk Army on 1 March 2005</td></tr></table></body></html>
`

export const japan = `﻿区分,番号,告示日付,告示番号,個人・団体,氏名（日本語）,氏名（英語）,別名・別称（日本語）,別名・別称（英語）,旧称（日本語）,旧称（英語）,確定に十分でない別名（日本語）,確定に十分でない別名（英語）,国連参照番号,その他の情報
2,002-900002,2001.9.22 2008.6.25改訂 2026.3.31改訂,2,個人,ジェーン・ドウ,JANE DOE,ジェーン; ドウ,Jane the Elder; J. Doe,,,エル,Abu Jane,TAi.901,"(original script: جين دو)注"
40,040-900001,2022.3.1,1,団体,ファルコン,Falcon Group,,,,Falcon Ltd,,,,
`

/** Hand a text on in small pieces, as a stream would. */
export async function* bytes(text: string, size = 50): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size)
}

/** Hand a file on in small pieces of bytes. */
export async function* chunks(content: string | Uint8Array, size = 50): AsyncGenerator<Uint8Array> {
  const all = typeof content === 'string' ? new TextEncoder().encode(content) : content
  for (let start = 0; start < all.length; start += size) yield all.subarray(start, start + size)
}

/** Read to the end. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
