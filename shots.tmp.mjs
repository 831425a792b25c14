import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
const url='http://localhost:3170'; const pw=process.argv[2];
const browser=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
let bankId;
for (const [lang,size,tag] of [['kk',{width:360,height:740},'m'],['ru',{width:1280,height:800},'d']]) {
  const ctx=await browser.newContext({viewport:size,locale:lang});
  const page=await ctx.newPage();
  page.on('pageerror',e=>console.log('ERR',e.message)); page.on('console',m=>m.type()==='error'&&console.log('C',m.text().slice(0,200)));
  const api=async(m,p,b)=>{const r=await ctx.request.fetch(url+'/api/v1'+p,{method:m,headers:{'Content-Type':'application/json',Origin:url},...(b?{data:b}:{})}); if(!r.ok()) console.log(p,r.status(),await r.text()); return r.json();};
  await api('POST','/session',{name:'organiser@minber.example',password:pw});
  bankId??=(await api('POST','/banks',{title:{kk:'Жергілікті басқару',ru:'Местное управление',en:''},programmeId:null})).bankId;
  await page.addInitScript((l)=>localStorage.setItem('minber.language',l),lang);
  await page.goto(`${url}/banks/${bankId}/files`); await page.waitForTimeout(2500);
  await page.screenshot({path:`/tmp/shots-formats/${tag}-1-page.png`,fullPage:true});
  const file=lang==='kk'?'akimdik.gift':'old-moodle.xml';
  await page.setInputFiles('input[type=file]',`/work/wt/formats/server/src/question-formats/examples/${file}`);
  await page.waitForURL(/import=/); await page.waitForTimeout(1500);
  await page.screenshot({path:`/tmp/shots-formats/${tag}-2-review.png`,fullPage:true});
  await page.getByRole('button',{name:/жазу|Записать/}).click(); await page.waitForTimeout(2000);
  await page.screenshot({path:`/tmp/shots-formats/${tag}-3-applied.png`});
  await page.goto(`${url}/banks/${bankId}/files`); await page.waitForTimeout(2000);
  await page.screenshot({path:`/tmp/shots-formats/${tag}-4-after.png`,fullPage:true});
  const w=await page.evaluate(()=>document.documentElement.scrollWidth); console.log(tag,'scrollWidth',w,size.width);
  const {default:Axe}=await import('@axe-core/playwright'); const res=await new Axe({page}).analyze(); console.log(res.violations.map(v=>v.id+':'+v.impact+':'+v.nodes.length));
  await ctx.close();
}
await browser.close();
