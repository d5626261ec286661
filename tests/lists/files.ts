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
<CONSOLIDATED_LIST dateGenerated="2025-08-16T23:00:05.233Z"><INDIVIDUALS><INDIVIDUAL>
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

/** Hand a text on in small pieces, as a stream would. */
export async function* bytes(text: string, size = 50): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += size) yield text.slice(start, start + size)
}

/** Read to the end. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
